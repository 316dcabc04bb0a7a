/* SPDX-License-Identifier: MIT */
#include "write/write.h"
#include "write/xml_put.h"
#include "write/yaml.h"

void write_register_yaml(struct arena *a, const struct agency_register *r, struct buf *out)
{
    (void)a;
    yaml_write(out, r->front, &register_keys, true);
}

void write_register_kept(struct arena *a, const struct agency_register *r, struct buf *out)
{
    (void)a;
    yaml_write_kept(out, r->front, &register_keys, r->source);
}

void write_dossier_kept(struct arena *a, const struct dossier *d, struct buf *out)
{
    (void)a;
    yaml_write_kept(out, d->front, &dossier_keys, d->source);
}

void write_dossier_yaml(struct arena *a, const struct dossier *d, struct buf *out)
{
    (void)a;
    yaml_write(out, d->front, &dossier_keys, true);
}

void write_register_xml(struct arena *a, const struct agency_register *r, struct buf *out)
{
    struct xml x = {a, out, 1};
    buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<register xmlns=\"" XML_NAMESPACE
                  "\">\n");
    xml_put_front(&x, r->front, &register_keys);
    xml_put_close(&x, register_keys.xml);
}
