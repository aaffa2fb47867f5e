/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a C file declares, as plain data.
 *
 * Facts are a pure function of the file's bytes and of FACTS_VERSION: nothing
 * is expanded or resolved, words that may be macros stay as they are. They live
 * in one block of memory without pointers, so that the cache stores the block.
 *
 * Types are canonical text: qualifiers and base first ("const struct foo"),
 * then the pointers ("const struct foo **"), "[]" for arrays, and
 * "int (*)(struct foo *, int)" for pointers to functions; a bit-field ends in
 * " :". Parameter names, attributes, volatile and the qualifiers of pointers
 * themselves are gone.
 */
#ifndef CAPI_FACTS_H
#define CAPI_FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/cleanup.h"
#include "base/err.h"

#define FACTS_VERSION 22

enum fact_kind {
	FACT_FUNC = 1,		/* type: result; subs: parameters */
	FACT_MACRO,		/* function-like; type: body; subs: parameters */
	FACT_CONST,		/* object-like macro; type: body */
	FACT_VAR,
	FACT_TYPEDEF,
	/*
	 * subs: members, anonymous ones flattened; type: of one with FACT_OPEN the words that
	 * calls among them are given, " a b", or "*"
	 */
	FACT_STRUCT,
	FACT_UNION,
	FACT_ENUM,		/* subs: enumerators */
	FACT_ENUMERATOR,	/* type: "enum tag" or "int" */
	FACT_EXPORT,		/* EXPORT_SYMBOL*(name); type: the macro */
	/* macro used at file level; subs: arguments, the word or number that each begins with */
	FACT_INVOKE,
	/* an enum made by a list of another file, see listed.h: its name is for look-ups alone */
	FACT_LISTED,
};

enum fact_flags {
	FACT_STATIC = 1,
	FACT_INLINE = 2,
	FACT_DEFINED = 4,	/* has a body, an initialiser or members */
	FACT_VARIADIC = 8,
	FACT_COND_ARITY = 16,	/* an #if or an unknown word in the parameters */
	FACT_OPEN = 32,		/* members that were not understood */
	FACT_MUST_CHECK = 64,
	FACT_EXTERN = 128,
	FACT_CONFLICT = 256,	/* lies between conflict markers */
	FACT_MADE = 512,	/* made by a macro that is known here */
	FACT_NESTED = 1024,	/* an aggregate inside another one */
	FACT_UNDEF = 2048,	/* #undef, no definition */
	FACT_WEAK = 4096,
	FACT_PRINTF = 8192,	/* format attribute */
	FACT_CUT = 16384,	/* members of it lie between conflict markers */
	FACT_UNDONE = 32768,	/* a macro that the file undefines further down */
};

/* What a file's text may hold that is no declaration: rules need not read it to know. */
enum fact_marks {
	MARK_ASSERT = 1,	/* static_assert(, BUILD_BUG_ON( of a size or constant */
	MARK_FORMAT = 2,	/* an attribute for printf() or scanf() */
	MARK_COUNTED = 4,	/* __counted_by( */
	MARK_CHECKS = 8,	/* BUILD_BUG*(, compiletime_assert(, __error__( */
};

#define FACT_BODY_MAX 32768	/* longer bodies of macros are cut off */

/* LSM_HOOK(int, 0, name, …) makes a variable of this and the name, a pointer to a function. */
#define LSM_HOOK_PREFIX "lsm_hook_"

/* A parameter, member, enumerator or argument. Strings are offsets. */
struct fact_sub {
	uint32_t name;		/* 0 (the empty string): none */
	uint32_t type;		/* of an enumerator: its value's text */
	uint32_t guard;
	uint32_t line;
};

struct fact {
	uint8_t kind;
	uint8_t flex;		/* 1 + which member is an array without a length; 0: none */
	uint16_t flags;
	uint32_t name, type, guard;
	uint32_t line, end_line;
	uint32_t first_sub, n_subs;
	uint32_t group;		/* position in the tree of conditionals */
};

struct fact_include {
	uint32_t path;
	uint32_t line;
	uint32_t guard;
	uint32_t angle;
};

struct facts {
	uint32_t n_facts, n_subs, n_includes, strings_len;
	const struct fact *facts;
	const struct fact_sub *subs;
	const struct fact_include *includes;
	const char *strings;	/* strings[0] is '\0' */
	uint32_t marks;		/* enum fact_marks */
	void *block;		/* owns all of the above; NULL: borrowed */
	size_t block_len;
};

#define FACTS_INIT { .strings = "" }

static inline const char *facts_str(const struct facts *f, uint32_t off)
{
	return f->strings + off;
}

/* The facts of @len bytes of C. */
void facts_scan(struct facts *out, const char *src, size_t len);
/*
 * Of the facts only kinds, flags of storage and names, and the includes, in two thirds of the
 * time: for passes over a whole tree. They are not to be kept.
 */
void facts_scan_names(struct facts *out, const char *src, size_t len);
void facts_release(struct facts *f);
/* The marks of a text, which facts_scan() notes. */
uint32_t facts_marks(const char *text, size_t len);
#define FACTS_INCLUDED_MAX 256

/*
 * The path of an #include, but under a condition that one architecture meets alone that of its
 * own header, arch/x86/include/asm/… for asm/…; in @buf, or of the facts.
 */
const char *facts_included(const struct facts *f, const struct fact_include *inc,
			   char buf[FACTS_INCLUDED_MAX]);
/* Whether one of the #includes is of that text, in quotes or not. */
bool facts_has_include(const struct facts *f, const char *path);
/* Whether it is there to be asked for, `#define X` or `#define X 1`, without a condition. */
bool facts_is_switch(const struct facts *f, const struct fact *d);
/* Whether one of them is called @name. */
bool facts_switch_on(const struct facts *f, const char *name);
/* Those facts of @from whose byte in @keep is set, without the includes; its marks. */
void facts_select(struct facts *out, const struct facts *from,
		  const uint8_t *keep);

/*
 * From a stored block, which is copied. False when it is damaged or of another
 * version. The block itself is facts.block, block_len bytes, in the byte order
 * of this machine.
 */
bool facts_load(struct facts *out, const void *block, size_t len);

/* The block that facts lie in, whoever owns it; NULL: there is none. */
const void *facts_bytes(const struct facts *f, size_t *len);
/*
 * facts_load() of a block that stays where it is and that is known to be whole: it
 * is not copied and its checksum not looked at.
 */
bool facts_borrow(struct facts *out, const void *block, size_t len);

/* "struct foo", "foo()", … : how a fact is called in messages. */
const char *fact_kind_name(enum fact_kind kind);

#define _cleanup_facts_ _cleanup_(facts_release)

#endif
