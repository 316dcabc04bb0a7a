/* SPDX-License-Identifier: MIT
 * Build tool: prints the files named on the command line (below templates/) as a C table of bytes
 * for base/asset.h. Run by the Makefile, never by users. */
#include <stdio.h>
#include <string.h>

static int embed(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        return 1;
    }
    const char *name = strncmp(path, "templates/", 10) == 0 ? path + 10 : path;
    unsigned long n = 0;
    printf("    {\"%s\", (const char[]){", name);
    for (int c = fgetc(f); c != EOF; c = fgetc(f), n++) {
        printf("%s%d,", n % 24 ? "" : "\n    ", c > 127 ? c - 256 : c);
    }
    printf("0}, %lu},\n", n);
    return fclose(f) ? 1 : 0;
}

int main(int argc, char **argv)
{
    int failed = 0;
    printf("/* made by templates/embed.c */\n#include \"base/asset.h\"\n"
           "const struct asset assets[] = {\n");
    for (int i = 1; i < argc; i++) {
        failed |= embed(argv[i]);
    }
    printf("    {0},\n};\nconst size_t assets_n = %d;\n", argc - 1);
    return failed;
}
