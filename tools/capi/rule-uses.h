/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The parts of rule_uses(), for capi/uses-*.c and rule-uses.c only. Strings that are
 * returned live in w->tmp or in the tree; types are as in infer.h.
 */
#ifndef CAPI_RULE_USES_H
#define CAPI_RULE_USES_H

#include "capi/rule.h"

/* Whether a use is right, and what is wrong with it if not. */
struct verdict {
	bool ok;
	enum check_confidence confidence;
	const char *why;	/* in w->tmp */
	const char *tag;	/* the aggregate that an argument is of, or NULL */
};

struct probe *uses_probe(struct walker *w);
/* A type as people write it; "?" for NULL. */
const char *uses_show(struct walker *w, const char *type);

/* Structures that are gone (uses-incomplete.c) */

/* `p->m`; @there: the tree has one of that tag. */
void uses_incomplete_member(struct walker *w, struct expr *member, bool there);
/* `p++`, `p[1]`: how far that is only the structure tells. */
void uses_incomplete_step(struct walker *w, struct expr *p);
/* "struct x" where @type is of such a structure, else NULL. */
const char *uses_gone_tag(struct walker *w, const char *type);

/* Calls (uses-call.c). @word is what is called: "function", "callback", … */

/* Argument @n, from 0, against the type @param. */
struct verdict uses_argument(struct walker *w, struct expr *arg, unsigned int n,
			     const char *param, const char *word);
/* Through a variable, member or typedef of a pointer to a function. */
struct verdict uses_pointer(struct walker *w, const struct expr *call, const char *type);
/* What is done with a result of @type. */
struct verdict uses_result(struct walker *w, const char *type,
			   const struct walk_use *use, const char *word);
/*
 * Reports a call by name unless some declaration accepts it: every one that can be
 * meant has to, but for other configurations and the file's own.
 */
void uses_callee(struct walker *w, struct expr *call, const struct walk_use *use,
		 const struct delta_change *ch);

/* Whether no configuration has both a token and a declaration, `#ifdef X` against `#else`. */
bool uses_never_meet(struct walker *w, uint32_t tok, const char *guard);

/* Callbacks (uses-callback.c) */

/*
 * What `a ? b : c` may be: 0 is b (of `a ?: c` a), 1 is c. NULL: not understood, or the
 * other one is a void pointer, which hides its type.
 */
struct expr *uses_branch(struct walker *w, const struct expr *cond, unsigned int i);
/* `f` or `&f` where f is no local: the name of a function, perhaps. */
const char *uses_function_name(struct walker *w, const struct expr *e);
/* The function that a value names, as a pointer type; NULL: none. */
const char *uses_function_value(struct walker *w, struct expr *e);
bool uses_points_to_function(struct walker *w, const char *type);
bool uses_changed_func(struct probe *pr, const char *name);
/* Whether a function called @name, if it is one, may not fit what it did. */
bool uses_gives_changed(struct probe *pr, const char *name);
/* The name of a typedef at the base of a parameter's type, else NULL. */
const char *uses_typedef_name(struct walker *w, const char *type);
/*
 * Unless the function @fn_name of type @fn fits the pointer type @cb. @ch and @member
 * are the provider's change, NULL when it is the function that changed.
 */
void uses_report_callback(struct walker *w, uint32_t tok, const char *symbol,
			  const char *fn_name, const char *fn, const char *cb,
			  const struct delta_change *ch, const char *member);
/*
 * The provider's change of the typedef that a function @value is given as, new ones
 * included; NULL: none, or it is no function.
 */
const struct delta_change *uses_callback_typedef(struct walker *w, struct expr *value,
						 const char *param);
/* Argument @n of the call, when it is a function, or one of two. */
void uses_function_argument(struct walker *w, const struct expr *call, uint32_t n);

/* Arguments that the macro @ch needs to be objects now (uses-object.c) */
void uses_objects(struct walker *w, struct expr *call, const struct delta_change *ch);

/* Argument @n, a member that is a bit-field now, of a macro that needs an object; the same */
void uses_bit_field(struct walker *w, const struct expr *call, uint32_t n);
/* Words that the macro @ch made strings of, and does not any more; the same */
void uses_words(struct walker *w, struct expr *call, const struct delta_change *ch);

/* What a macro asserts of a member that changed, as container_of() (uses-assert.c) */
void uses_asserted(struct walker *w, struct expr *call);

/* `call(name)(…)` where a macro pastes what is called, of a table of operations (uses-op.c) */
void uses_pasted_op(struct walker *w, const struct expr *call);
/* `static_call(key)(…)`; the same */
void uses_static_call(struct walker *w, const struct expr *call);

/* `LSM_HOOK_INIT(name, function)` (uses-hook.c) */
void uses_hooked(struct walker *w, const struct expr *call);
/* `CLASS(name, v)(…)`, `guard(mutex)(&x->lock)`, … (uses-guard.c) */
void uses_guarded(struct walker *w, const struct expr *call);

/* Members and types (uses-field.c) */

/* Whether a call is of a macro whose result is const now when its argument is. */
bool uses_const_macro(struct walker *w, const struct expr *e);
bool uses_changed_member(const struct probe *pr, const char *name);
/* "struct tag.name" */
const char *uses_member_symbol(struct walker *w, const char *tag, const char *name);
void uses_report_field(struct walker *w, uint32_t tok, const char *tag,
		       const char *name, enum check_confidence confidence,
		       const char *why);
/* `#define mtime mtim.tv_sec`: the member's name is a macro now. */
bool uses_is_macro(struct walker *w, const char *name);
/*
 * Whether the member @m of that name is not there. Of an aggregate that is not understood
 * whole, neither now nor before: it stood in what is understood and does not any more.
 */
bool uses_lacks_member(struct walker *w, const char *type, const char *name,
		       const struct member_info *m);
/* A value by position, at @pos of the aggregate, where a member less is left. */
void uses_excess_element(struct walker *w, const char *type, const struct cref *agg,
			 uint32_t pos, uint32_t tok);
/* A member that @m, what is known of it in the aggregate @type, says is not there. */
void uses_absent_member(struct walker *w, const char *type, const char *name,
			uint32_t tok, const struct member_info *m);
/* The same of one that @m says is there, under an option that the place may not have. */
void uses_optional_member(struct walker *w, const char *type, const char *name,
			  uint32_t tok, const struct member_info *m);
/*
 * The member or call or variable that gives @e its type, when the provider
 * changed it: what a wrong use of the value is put down to.
 */
bool uses_changed_source(struct walker *w, struct expr *e);
/* The problem; NULL: none, or that of a member. Valid until the next one. */
struct problem *uses_report_source(struct walker *w, struct expr *src, uint32_t tok,
				   const char *why);
const char *uses_source_name(const struct expr *src);
/* `x->a->b` where a's type changed. */
void uses_through(struct walker *w, struct expr *e);
/* A typedef at the base of a type that the provider changed; NULL: none. */
const struct delta_change *uses_changed_typedef(struct walker *w, const char *type);
/* The part of a value that the provider changed, and that gives it its type. */
struct expr *uses_culprit(struct walker *w, struct expr *e);
void uses_report_typedef(struct walker *w, uint32_t tok,
			 const struct delta_change *ch, const char *why);
/* A changed value converted to what it does not fit any more. */
void uses_converted(struct walker *w, struct expr *e, const char *target);


/* Assignments (uses-assign.c) */

void uses_assigned(struct walker *w, struct expr *e);
/* What an operator is applied to; `x->count++` is an assignment. */
void uses_stepped(struct walker *w, struct expr *e, enum walk_need need);
/* Whether a value cannot be assigned to, or (@init) initialise, a member of the type. */
bool uses_refuses(struct walker *w, const char *member, struct expr *value, bool init);
/*
 * The member @name of @type does not take the value that it is "assigned", or "given": a
 * callback when both point to functions.
 */
void uses_report_refused(struct walker *w, uint32_t tok, const char *tag, const char *name,
			 const char *type, struct expr *value, const char *verb);

/* Operators (uses-value.c) */

/* A changed value where an operator takes another sort of value. */
void uses_operand(struct walker *w, struct expr *e, enum walk_need need);
/* A pointer and a number, one of them changed, that are compared. */
void uses_compared(struct walker *w, struct expr *e);
/* A designator that goes into the changed @member, which has @type, of @agg. */
void uses_into(struct walker *w, const char *agg, const struct expr *member,
	       const char *type);

#endif
