# SPDX-License-Identifier: GPL-2.0-only
# `make help` lists what can be made.

VERSION := 0.1

# CC=clang works as well. SAN=address,undefined builds into build-san/.
CC = gcc
SAN =
WERROR =
BUILD := build$(if $(SAN),-san)
PREFIX = /usr/local
DESTDIR =
JOBS = 2

CFLAGS = -O2 -g
WARN = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
	-Wwrite-strings -Wundef -Wformat=2 -Wno-missing-field-initializers $(if $(WERROR),-Werror)
PKGS := libgit2 sqlite3 jansson zlib libdeflate libzstd libcrypto
# Loaded when the first mail comes, see tools/mail/gmime.h: headers alone.
LATE_PKGS := gmime-3.0
# System headers are not ours to warn about.
PKG_CFLAGS := $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PKGS) $(LATE_PKGS) 2>/dev/null))
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
SANFLAGS := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -Itools $(WARN) -fno-common -pthread \
	$(SANFLAGS) $(PKG_CFLAGS) $(CFLAGS)
LIBS = $(PKG_LIBS) -pthread

SRCS := $(wildcard tools/*/*.c tools/*/*/*.c)
PAGE := $(wildcard tools/cmd/page.css tools/cmd/page.js)
OBJS := $(SRCS:%.c=$(BUILD)/%.o) $(BUILD)/page.o
MAIN := $(BUILD)/tools/crosstree.o
LIB := $(BUILD)/libcrosstree.a
UNIT := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
FUZZ_SRCS := $(filter-out tests/fuzz/replay.c,$(wildcard tests/fuzz/*.c))
FUZZ := $(FUZZ_SRCS:tests/fuzz/%.c=build-fuzz/fuzz/%)
REPLAY := $(FUZZ_SRCS:%.c=$(BUILD)/%-replay)
BENCH := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
HELPER := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/helper/*.c))

.PHONY: all help demo check check-run unit replay install install-built deb test-deb bench bench-scale bench-silent bench-evil bench-prep bench-july soak fuzz clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(BUILD)/crosstree $(BUILD)/git-crosstree

help:
	@echo 'make           build $(BUILD)/crosstree'
	@echo 'make demo      two miniature kernel trees that merge cleanly and do not build'
	@echo 'make check     install what is missing, build, run every test'
	@echo 'make install   PREFIX=$(PREFIX) DESTDIR=$(DESTDIR)'
	@echo 'make deb       a Debian package, in build/deb; make test-deb: install it somewhere'
	@echo 'make bench     measure speed on a large tree; KERNEL=DIR: try patches/, too'
	@echo 'make bench-scale    a matrix of 400 trees of kernel size, next to git'
	@echo 'make bench-silent   compare what is found with gcc; SILENT="200 net sound"'
	@echo 'make bench-evil REPO=DIR   merges that repaired silent conflicts; EVIL=FILE'
	@echo 'make bench-prep REPO=DIR   split what such merges repaired; PREP_MERGES=60'
	@echo 'make bench-july OLD=DIR NEW=DIR   July 2019 with the files of v5.2 and v5.3'
	@echo 'make fuzz      fuzz every parser of outside bytes, FUZZ_SECONDS=60 each'
	@echo 'make soak      fuzz and repeat the tests for hours, SOAK_HOURS=8'
	@echo 'make clean     remove what was built'
	@echo 'CC=clang, SAN=address,undefined, WERROR=1 and CFLAGS=… change the build.'

# Everything is built again when the compiler or its flags change, but for
# -Werror, which changes no object.
RECORD = $(CC) $(filter-out -Werror,$(ALL_CFLAGS)) $(LIBS)
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(RECORD)' | cmp -s - $@ || { \
		pkg-config --exists --print-errors $(PKGS) || { \
			echo 'Run ci/install-deps build to install what is missing.' >&2; \
			exit 1; }; \
		echo '$(RECORD)' >$@; }
.PHONY: FORCE
FORCE:

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	@echo '  CC      $<'
	@$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# What a page of a report has in it, as C.
$(BUILD)/page.c: $(PAGE) Makefile
	@mkdir -p $(@D)
	@for f in css js; do \
		printf '#include "cmd/page.h"\nconst char *const page_%s[] = {\n' $$f; \
		sed 's/[\\"]/\\&/g; s/.*/"&\\n",/' tools/cmd/page.$$f; \
		printf '(const char *)0 };\n'; \
	done >$@

$(BUILD)/page.o: $(BUILD)/page.c $(BUILD)/flags
	@echo '  CC      $<'
	@$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tools/cmd/version.o: ALL_CFLAGS += -DCROSSTREE_VERSION='"$(VERSION)"'
$(BUILD)/tools/cmd/version.o: Makefile

# Made anew each time: ar would keep members whose source is gone. The list is
# a dependency so that a removed source counts as a change.
$(BUILD)/objects: FORCE
	@mkdir -p $(@D)
	@echo '$(OBJS)' | cmp -s - $@ || echo '$(OBJS)' >$@

$(LIB): $(OBJS) $(BUILD)/objects
	@echo '  AR      $@'
	@rm -f $@
	@ar rcs $@ $(OBJS)

$(BUILD)/crosstree: $(MAIN) $(LIB)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/git-crosstree: $(BUILD)/crosstree
	@ln -sf crosstree $@

# A unit test is linked with the library and cmocka, one binary a file.
$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(LIB)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ -lcmocka $(LIBS)

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(LIB)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# What tests compare with other programs.
$(BUILD)/tests/helper/%: $(BUILD)/tests/helper/%.o $(LIB)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# A fuzz target with a main() that reads its corpus: any compiler will do.
$(BUILD)/tests/fuzz/%-replay: $(BUILD)/tests/fuzz/%.o \
		$(BUILD)/tests/fuzz/replay.o $(LIB)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# The same with libFuzzer, everything instrumented: in a build of its own.
build-fuzz/fuzz/%: build-fuzz/tests/fuzz/%.o $(LIB)
	@mkdir -p $(@D)
	@echo '  LD      $@'
	@$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS)

MAKE_FUZZ = $(MAKE) --no-print-directory -j$(JOBS) CC=clang BUILD=build-fuzz \
	SAN=fuzzer-no-link,address,undefined $(FUZZ)

unit: $(UNIT) $(HELPER)
replay: $(REPLAY)

demo:
	@ci/install-deps build
	@$(MAKE) --no-print-directory -j$(JOBS) all
	@ci/demo

check:
	@ci/install-deps test
	@ci/check

bench:
	@ci/install-deps bench
	@$(MAKE) --no-print-directory -j$(JOBS) all $(BENCH) $(HELPER)
	@ci/bench

bench-scale:
	@ci/install-deps bench
	@$(MAKE) --no-print-directory -j$(JOBS) all $(BENCH)
	@ci/bench-scale

bench-silent:
	@ci/install-deps bench
	@$(MAKE) --no-print-directory -j$(JOBS) all
	@ci/bench-silent $(SILENT)

bench-evil:
	@$(MAKE) --no-print-directory all
	@EVIL='$(EVIL)' ci/bench-evil '$(REPO)'

PREP_MERGES = 60
bench-prep:
	@$(MAKE) --no-print-directory all
	@ci/bench-prep '$(REPO)' $(PREP_MERGES)

bench-july:
	@$(MAKE) --no-print-directory all
	@ci/bench-july '$(OLD)' '$(NEW)'

FUZZ_SECONDS = 60
fuzz:
	@ci/install-deps test
	@$(MAKE_FUZZ)
	@ci/fuzz $(FUZZ_SECONDS) $(FUZZ)

SOAK_HOURS = 8
soak:
	@ci/install-deps test
	@$(MAKE_FUZZ)
	@ci/soak $(SOAK_HOURS) $(FUZZ)

BINDIR = $(DESTDIR)$(PREFIX)/bin
MANDIR = $(DESTDIR)$(PREFIX)/share/man/man1
BASHDIR = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSHDIR = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISHDIR = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
install: all
	@$(MAKE) --no-print-directory install-built

# As it is in $(BUILD): nothing is compiled, whatever its flags were.
install-built:
	install -d $(BINDIR) $(MANDIR) $(BASHDIR) $(ZSHDIR) $(FISHDIR)
	install $(BUILD)/crosstree $(BINDIR)/crosstree
	ln -sf crosstree $(BINDIR)/git-crosstree
	install -m 644 docs/*.1 $(MANDIR)
	ln -sf crosstree.1 $(MANDIR)/git-crosstree.1
	$(BUILD)/crosstree completion bash >$(BASHDIR)/crosstree
	ln -sf crosstree $(BASHDIR)/git-crosstree
	$(BUILD)/crosstree completion zsh >$(ZSHDIR)/_crosstree
	$(BUILD)/crosstree completion fish >$(FISHDIR)/crosstree.fish

# A Debian package of the work tree, see ci/deb.
deb:
	@ci/install-deps deb
	@ci/deb

# The package in a system of its own; as root.
test-deb:
	@ci/install-deps deb
	@ci/test-deb

clean:
	rm -rf build build-san build-fuzz

-include $(OBJS:.o=.d) $(MAIN:.o=.d) $(patsubst %,%.d,$(UNIT) $(HELPER) $(BENCH)) \
	$(FUZZ_SRCS:%.c=$(BUILD)/%.d) $(BUILD)/tests/fuzz/replay.d
