/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One Makefile or Kbuild file, as far as it says what is built from what:
 *
 *	obj-$(CONFIG_FOO) += foo.o sub/		foo-$(CONFIG_BAR) += bar.o
 *	obj-y := core.o				foo-objs := main.o util.o
 *
 * and which CONFIG_ symbols and variables it names. Nothing is expanded. The
 * form is described in the kernel's Documentation/kbuild/makefiles.rst.
 *
 * No recursion; memory is proportional to the input. Lines count from 1.
 */
#ifndef CAPI_KBUILD_H
#define CAPI_KBUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

/* A word of a list: an object or a directory (ends in a slash). */
struct kbuild_item {
	const char *list;	/* "obj", "lib", or the object that it is part of */
	const char *how;	/* "y", "m", "objs", …; NULL: by @config */
	const char *config;	/* without CONFIG_, NULL: none */
	const char *word;
	uint32_t line;
	uint32_t cond;		/* 0: not in an ifdef; else a branch of one */
	uint32_t group;		/* branches of one ifdef share it */
	bool conflict;		/* lies between conflict markers */
};

/* CONFIG_X, wherever it stands outside of comments. */
struct kbuild_ref {
	const char *name;	/* without CONFIG_ */
	uint32_t line;
	bool tested;		/* ifdef, ifndef, ifeq, ifneq */
	bool negated;		/* ifndef, ifneq */
	bool conflict;
};

/* `VAR = …`, without its text. */
struct kbuild_var {
	const char *name;
	uint32_t line;
};

struct kbuild {
	VEC(struct kbuild_item) items;
	VEC(struct kbuild_ref) refs;
	VEC(struct kbuild_var) vars;
	struct arena arena;
};

#define KBUILD_INIT { VEC_INIT, VEC_INIT, VEC_INIT, ARENA_INIT }

/* Never fails; what is not understood is left out. The source is not kept. */
void kbuild_scan(struct kbuild *out, const char *src, size_t len);
void kbuild_release(struct kbuild *k);
/* Whether a path is such a file: Makefile, Makefile.lib, Kbuild. */
bool kbuild_is_path(const char *path);
/* The rules of the build itself: scripts/Makefile.*, the Makefile at the top. */
bool kbuild_is_rules(const char *path);
/* The C file that the word "foo.o" of a Makefile stands for, in @a; NULL: it is none. */
const char *kbuild_source(struct arena *a, const char *makefile, const char *word);

#define _cleanup_kbuild_ _cleanup_(kbuild_release)

#endif
