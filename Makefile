# vanthu: make builds build/vanthu; see README.md for the rest.
CC      ?= cc
PREFIX  ?= /usr/local
VERSION := 0.1.0
PKGS    := libxml-2.0 libzip libcmark yaml-0.1 libutf8proc nettle jansson
CSTD    := -std=c11 -D_GNU_SOURCE -D_FORTIFY_SOURCE=2
WARN    := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wmissing-prototypes
OPT     ?= -O2 -g
CFLAGS_ALL = $(CSTD) $(WARN) $(OPT) -Ilib -Icmd -I$(B)/gen -DVANTHU_VERSION='"$(VERSION)"' \
             $(PKG_CFLAGS) $(SAN) $(CFLAGS)
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lpthread
B       ?= build

LIB_SRC := $(sort $(wildcard lib/*/*.c))
CMD_SRC := $(sort $(wildcard cmd/vanthu/*.c))
LIB_OBJ := $(LIB_SRC:%.c=$(B)/%.o) $(B)/gen/assets.o
CMD_OBJ := $(CMD_SRC:%.c=$(B)/%.o)

all: $(B)/vanthu

$(B)/libvanthu.a: $(LIB_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/vanthu: $(CMD_OBJ) $(B)/libvanthu.a
	$(CC) $(OPT) $(SAN) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

# Everything under templates/ but the embedder itself becomes part of the program.
ASSETS := $(shell find templates -type f ! -name '*.c' ! -name '.*' | LC_ALL=C sort)

$(B)/embed: templates/embed.c
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(WARN) -O1 -o $@ $<

$(B)/gen/assets.c: $(B)/embed $(ASSETS) Makefile
	@mkdir -p $(@D)
	@$(B)/embed $(ASSETS) > $@.new && mv $@.new $@

$(B)/gen/assets.o: $(B)/gen/assets.c
	$(CC) $(CSTD) -Ilib -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

clean:
	rm -rf $(B)

.PHONY: all clean
-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d)
