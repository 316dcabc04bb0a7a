# vanthu: `make` builds build/vanthu, `make demo` does everything a new user needs, `make test` tests.
CC      ?= cc
PREFIX  ?= /usr/local
VERSION := 0.1.0
B       ?= build
OPT     ?= -O2 -g

PKGS    := libxml-2.0 libzip libcmark yaml-0.1 libutf8proc nettle jansson
DEBS    := build-essential pkg-config libxml2-dev libzip-dev libcmark-dev libyaml-dev libutf8proc-dev \
           nettle-dev libjansson-dev
CSTD    := -std=c11 -D_GNU_SOURCE
WARN    := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wmissing-prototypes
HARDEN  ?= -D_FORTIFY_SOURCE=2 -fstack-protector-strong
PKG_CFLAGS = $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   = $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lpthread
ALL_CFLAGS = $(CSTD) $(WARN) $(OPT) $(HARDEN) -Ilib -Icmd -DVANTHU_VERSION='"$(VERSION)"' \
             $(PKG_CFLAGS) $(SAN) $(CFLAGS)

LIB_SRC := $(sort $(wildcard lib/*/*.c))
CMD_SRC := $(sort $(wildcard cmd/vanthu/*.c))
LIB_OBJ := $(LIB_SRC:%.c=$(B)/%.o) $(B)/gen/assets.o
CMD_OBJ := $(CMD_SRC:%.c=$(B)/%.o)
UNIT    := $(patsubst tests/unit/%.c,$(B)/unit/%,$(sort $(wildcard tests/unit/*_test.c)))
# Everything under templates/ but the embedder itself becomes part of the program.
ASSETS  := $(shell find templates -type f ! -name '*.c' ! -name '.*' | LC_ALL=C sort)
SOURCES := $(wildcard lib/*/*.[ch] cmd/vanthu/*.[ch] tests/*/*.[ch] templates/*.c)

.PHONY: all deps demo docs test unit bench asan tsan fuzz replay lint flags format install uninstall clean
.DELETE_ON_ERROR:

all: $(B)/vanthu

$(B)/vanthu: $(CMD_OBJ) $(B)/libvanthu.a
	$(CC) $(OPT) $(SAN) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(B)/libvanthu.a: $(LIB_OBJ)
	@rm -f $@
	@$(AR) rcs $@ $^

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/embed: templates/embed.c
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(WARN) -O1 -o $@ $<

$(B)/gen/assets.c: $(B)/embed $(ASSETS) Makefile
	@mkdir -p $(@D)
	@$(B)/embed $(ASSETS) > $@

$(B)/gen/assets.o: $(B)/gen/assets.c
	$(CC) $(CSTD) -Ilib $(SAN) -c -o $@ $<

$(B)/unit/%: tests/unit/%.c $(B)/libvanthu.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -Itests -MMD -MP -o $@ $< $(B)/libvanthu.a $(LDFLAGS) $(PKG_LIBS) -lcmocka

unit: $(UNIT)

# What the build needs. Only what is missing is installed; elsewhere than on Debian it is named.
deps:
	@if pkg-config --exists $(PKGS) 2>/dev/null && command -v $(CC) >/dev/null; then \
	  echo "vanthu: thư viện đã đủ"; \
	elif command -v apt-get >/dev/null; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get install -y -qq --no-install-recommends $(DEBS) >/dev/null || \
	  { $$sudo apt-get -qq update && \
	    $$sudo apt-get install -y -qq --no-install-recommends $(DEBS) >/dev/null; }; \
	else \
	  echo "vanthu: cần các thư viện (tên pkg-config) / needs:"; \
	  for p in $(PKGS); do pkg-config --exists $$p 2>/dev/null || echo "  $$p"; done; exit 2; \
	fi

# A clean make after deps, since pkg-config is asked when make starts.
demo: deps
	@$(MAKE) --no-print-directory all
	@$(B)/vanthu build input -o output
	@echo "Kết quả ở thư mục output/; mở output/*/report.html để xem."

# The page of the rules is written from their rows; tests/catalogue notices when it is stale.
docs: all
	@$(B)/vanthu rules --format markdown --lang vi > docs/rules.md
	@$(B)/vanthu template slots --format markdown --lang vi > $(B)/slots.md
	@awk -v slots=$(B)/slots.md '/<!-- \/slots -->/ { skip = 0 } !skip { print } \
	  /lib\/docx\/slots.c/ { print ""; while ((getline line < slots) > 0) print line; print ""; skip = 1 }' \
	  docs/mau-trinh-bay.md > $(B)/mau-trinh-bay.md && cp $(B)/mau-trinh-bay.md docs/mau-trinh-bay.md

test:
	@$(MAKE) --no-print-directory deps
	@tests/deps
	@$(MAKE) --no-print-directory all unit
	@tests/run

bench: all $(B)/bench_rules
	@tests/bench/run

$(B)/bench_rules: tests/bench/rules.c $(B)/libvanthu.a
	$(CC) $(ALL_CFLAGS) -o $@ $< $(B)/libvanthu.a $(LDFLAGS) $(PKG_LIBS)

asan:
	$(MAKE) B=build/asan OPT="-O1 -g -fno-omit-frame-pointer" HARDEN= SAN="$(ASAN)" all unit

tsan:
	$(MAKE) B=build/tsan OPT="-O1 -g" HARDEN= SAN=-fsanitize=thread all

# libFuzzer: make fuzz TARGET=document SECONDS=600. Targets: document, register, package, template, encoding, import.
# Replaying the corpora without clang's fuzzer is part of the tests (tests/fuzz/suite).
SECONDS ?= 60
TARGET  ?= document
FUZZ    := $(patsubst tests/fuzz/fuzz_%.c,%,$(filter-out %/fuzz_main.c,$(sort $(wildcard tests/fuzz/fuzz_*.c))))
ASAN    := -fsanitize=address,undefined -fno-sanitize-recover=undefined
fuzz:
	$(MAKE) B=build/fuzz CC=clang OPT="-O1 -g" HARDEN= SAN="-fsanitize=address,undefined,fuzzer-no-link" \
	  build/fuzz/libvanthu.a
	clang $(CSTD) $(WARN) -O1 -g -Ilib -Itests/fuzz -fsanitize=address,undefined,fuzzer -o build/fuzz/fuzz_$(TARGET) \
	  tests/fuzz/fuzz_main.c tests/fuzz/fuzz_$(TARGET).c build/fuzz/libvanthu.a $(PKG_LIBS)
	@mkdir -p build/fuzz/corpus/$(TARGET)
	build/fuzz/fuzz_$(TARGET) -max_total_time=$(SECONDS) -timeout=10 -max_len=20000 -print_final_stats=1 \
	  -artifact_prefix=build/fuzz/$(TARGET)- build/fuzz/corpus/$(TARGET) tests/fuzz/corpus/$(TARGET)

# The targets as plain programs that replay files, with the sanitizers of `make asan`.
replay: asan $(FUZZ:%=build/asan/replay_%)

build/asan/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/fuzz_main.c build/asan/libvanthu.a
	$(CC) $(CSTD) $(WARN) -O1 -g -Ilib -Itests/fuzz -DSTANDALONE $(ASAN) -o $@ $(filter %.c,$^) \
	  build/asan/libvanthu.a $(PKG_LIBS)

# Static analysis (.clang-tidy). It prints nothing, or the findings and ends with an error. A file that was clean and has
# not changed since, nor its headers, is not looked at again. The analyser gives a function up after so many states:
# the four times as many of its default take it four times as long and find nothing more here.
LINT_SRC    = $(LIB_SRC) $(CMD_SRC) templates/embed.c
LINT        = $(LINT_SRC:%.c=$(B)/lint/%.clean)
LINT_FLAGS  = $(CSTD) -Ilib -Icmd $(PKG_CFLAGS) -DVANTHU_VERSION='""'
LINT_STATES = 50000
lint:
	@$(MAKE) -s -k $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc)) $(LINT)

$(B)/lint/%.clean: %.c .clang-tidy cmd/vanthu/.clang-tidy
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(LINT_FLAGS) -Xclang -analyzer-config -Xclang max-nodes=$(LINT_STATES) \
	  >$(@:.clean=.log) 2>&1 || { grep -v ' generated\.$$' $(@:.clean=.log); exit 1; }
	@$(CC) $(LINT_FLAGS) -MM -MP -MT $@ -MF $(@:.clean=.d) $< && touch $@

# For tools that look at the sources: how they are compiled.
flags:
	@echo '$(CSTD) $(WARN) -Ilib -Icmd $(PKG_CFLAGS) -DVANTHU_VERSION=""'

format:
	@clang-format -i $(SOURCES)

install: all
	install -D -m 755 $(B)/vanthu $(DESTDIR)$(PREFIX)/bin/vanthu
	install -D -m 644 docs/vanthu.1 $(DESTDIR)$(PREFIX)/share/man/man1/vanthu.1

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/vanthu $(DESTDIR)$(PREFIX)/share/man/man1/vanthu.1

clean:
	rm -rf $(B)

-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(UNIT:=.d) $(LINT:.clean=.d)
