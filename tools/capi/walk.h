/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Walks through the bodies, initialisers and macros of a file, statement by
 * statement, with the locals that are in scope, and reports what is used.
 * Types are inferred only when a callback asks (infer.h).
 */
#ifndef CAPI_WALK_H
#define CAPI_WALK_H

#include "base/map.h"
#include "capi/cfile.h"
#include "capi/ctree.h"
#include "capi/expand.h"
#include "capi/expr.h"

struct local {
	const char *name;
	const char *type;	/* NULL: not known */
	uint32_t depth;
	/* for __auto_type and typeof: the expression it comes from */
	struct expr *from;
	unsigned int from_ptr;	/* pointers added to it */
};

struct walker;

/* What becomes of a value. */
struct walk_use {
	bool used;
	const char *target;	/* the type it is converted to, NULL: not known */
	struct expr *target_of;	/* … that of this expression */
};

/* What an operator takes. */
enum walk_need {
	NEED_SCALAR,	/* if (x), !x, x && y, x + y, (int)x */
	NEED_INTEGER,	/* x & y, x << y, a[x], switch (x) */
	NEED_POINTER,	/* *x */
	NEED_ARRAY,	/* x[i] */
	NEED_STEP,	/* x++, x += y */
};

struct walk_ops {
	/* Every call. */
	void (*call)(struct walker *w, struct expr *call,
		     const struct walk_use *use);
	/* a.name and a->name */
	void (*member)(struct walker *w, struct expr *member,
		       const struct walk_use *use);
	/*
	 * An element of an initialiser for the aggregate type @agg: member @name
	 * (NULL: position @pos), value @value (may be NULL) at token @tok.
	 */
	void (*element)(struct walker *w, const char *agg, const char *name,
			uint32_t pos, struct expr *value, uint32_t tok);
	void (*assign)(struct walker *w, struct expr *assign);
	/* A value that is converted: stored, returned, or given to a member. */
	void (*convert)(struct walker *w, struct expr *value,
			const struct walk_use *use);
	void (*binary)(struct walker *w, struct expr *binary);
	/* An operand, or what is decided by. */
	void (*operand)(struct walker *w, struct expr *e, enum walk_need need);
	/* `.m[0] = x`: a designator goes on behind the member @m of @agg, of @type. */
	void (*into)(struct walker *w, const char *agg, const struct expr *m,
		     const char *type);
	/* &x and sizeof(x). */
	void (*address)(struct walker *w, struct expr *unary);
	void (*cast)(struct walker *w, struct expr *cast);
	/* switch (value) { with that brace at token @open */
	void (*choose)(struct walker *w, struct expr *value, uint32_t open);
	/* A local, before it is in scope; @type NULL: not known. Not parameters. */
	void (*declare)(struct walker *w, const char *name, const char *type,
			uint32_t tok);
	/*
	 * Whether a body of the file, or an initialiser for @type (else NULL),
	 * need not be walked. Optional, as all are; asked before anything else.
	 */
	bool (*skip)(struct walker *w, const struct cbody *b, const char *type);
	/* Whether calls of @name, a macro by one of @refs, stay calls where a text is expanded. */
	bool (*keep)(struct walker *w, const char *name, const cref_vec *refs);
};

struct walker {
	struct ctree *tree;
	const char *path;
	const struct cfile *cf;
	const struct walk_ops *ops;
	void *payload;

	/* while walking */
	struct parser p;
	VEC(struct local) locals;
	uint32_t depth;
	unsigned int nesting;
	const struct fact *decl;	/* around the current place, or NULL */
	const struct macro *macro;	/* when in a macro's body */
	unsigned int expanded;		/* in the text that a macro made */
	const struct walk_use *outer;	/* … how the value of that text is used, or NULL */
	uint32_t value_end;		/* token where a ({ … }) ends whose value is used */
	const char *result;		/* of the function around, or NULL */
	uint8_t *known;			/* by token of cf: locals, members, labels */
	uint8_t *macros_done;		/* by macro: walked with types */
	struct arena tmp;		/* emptied after each function */
	struct map visible;		/* name -> struct visible, see walk_visible() */
	struct arena names;		/* what it holds */
	struct err *err;
	int rc;				/* <0: a question to the tree failed */
};

/* 0, or negative. Fill tree, path, cf, ops, payload over zeroes. */
int walk_file(struct walker *w, struct err *err);
void walker_release(struct walker *w);

/*
 * Walks through what a call of a macro stands for, in place; without effect when
 * it is none, or within another one.
 */
void walk_expansion(struct walker *w, const struct expr *call);
/* Whether all that the file sees of a name are functions, and there are some. */
bool walk_is_function(struct walker *w, const char *name);
/* An expand_find over what the file defines and sees; @payload: a walker. */
bool walk_find_macro(void *payload, const char *name, size_t len,
		     struct expand_macro *out);
/* The text of it, appended; false when it is no macro. */
bool walk_expand(struct walker *w, struct strbuf *text, const struct expr *call);
/* The same with definitions of the caller's; of the current source, whatever it is. */
bool walk_expand_by(struct walker *w, struct strbuf *text, const struct expr *call,
		    expand_find find, void *payload);

/*
 * ctree_visible() for the file, asked once a name; appended to @out. Never fails:
 * notes errors in @w.
 */
void walk_visible(struct walker *w, const char *name, cref_vec *out);

const struct local *walk_local(const struct walker *w, const char *name);
/* Line of a token of the walk's current source. */
uint32_t walk_line(const struct walker *w, uint32_t tok);

#endif
