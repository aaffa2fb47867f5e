/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which bodies and initialisers of a file have nothing to do with what a side
 * changed, so that nobody needs to walk through them: no word of theirs is one of
 * the changed names, nor a macro of the file's, and no value is put where only a
 * type tells what it is for. Sound as far as the file's text goes: what macros of
 * headers make of arguments that did not change is not looked at.
 */
#ifndef CAPI_QUIET_H
#define CAPI_QUIET_H

#include "capi/cfile.h"
#include "capi/changed.h"

#define QUIET_BITS 4096

struct quiet {
	const struct changed_names *names;	/* NULL: nothing is quiet */
	enum changed_scope scope;
	const struct cfile *cf;
	uint64_t macros[QUIET_BITS / 64];	/* hashes of its macros' names */
};

/* All are borrowed. */
void quiet_init(struct quiet *q, const struct changed_names *names,
		enum changed_scope scope, const struct cfile *cf);
bool quiet_body(const struct quiet *q, const struct cbody *b);
/* @type: of what is initialised, as facts have it. */
bool quiet_initialiser(const struct quiet *q, const struct cbody *b, const char *type);

#endif
