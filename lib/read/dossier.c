/* SPDX-License-Identifier: MIT */
#include "model/keys.h"
#include "read/bind.h"
#include "read/read.h"
#include "read/xml_meta.h"
#include "read/yaml_tree.h"

enum status dossier_read(struct arena *a, struct sink *sink, const struct source *source,
                         struct dossier *dossier)
{
    const struct span whole = {0, (uint32_t)source->text.n};
    dossier->source = source;
    const enum status st = xml_is(source)
                               ? xml_meta_read(a, sink, source, &dossier_keys, &dossier->front)
                               : yaml_tree(a, sink, source, whole, &dossier->front);
    bind(a, sink, source, &dossier_keys, dossier->front, &dossier->meta);
    return st;
}
