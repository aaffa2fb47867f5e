/* SPDX-License-Identifier: GPL-2.0-only */
/* Which words are uses of a name, and what makes it; for rule-gone.c and gone-*.c only. */
#ifndef CAPI_GONE_WORD_H
#define CAPI_GONE_WORD_H

#include "capi/rule.h"

/* Whether the word at @i may be a use, by the words around it; *@ns: of what. */
bool gone_may_be_use(const struct parser *p, uint32_t i, enum name_space *ns);
/*
 * An argument of a macro at file level, when all that the macro makes of it are
 * values: `MACRO(x, name)` → `… = { x, &name };`
 */
bool gone_made_operand(struct probe *pr, uint32_t i);
/* Whether all that a macro makes of the token is a string. */
bool gone_only_text(struct probe *pr, uint32_t i, const char *name);
/*
 * Whether the block around it declares the name, by a typedef or an extern: the
 * word before its name, WORD_NONE when not.
 */
enum word gone_block_word(const struct parser *p, const struct span *spans, size_t n_spans,
			  uint32_t i);
/* Whether an enum of the function around has an enumerator of that name, or it is one there. */
bool gone_block_enum(const struct parser *p, const struct span *spans, size_t n_spans, uint32_t i);
/*
 * Whether the word is no call of the function-like macro that a function, or a macro
 * without arguments, became: it stands for nothing then.
 */
int gone_address(struct probe *pr, const struct span *spans, size_t n_spans, uint32_t i,
		 const struct delta_change *ch, bool *gone, struct err *err);
/*
 * Whether a macro that the word is given to has a definition that makes nothing of it, as
 * `#define of_match_ptr(x) NULL`.
 */
bool gone_may_be_dropped(struct probe *pr, uint32_t i);
/* `#ifdef NAME` around a condition, or it: what is there is for where that exists. */
bool gone_guarded(const struct lexed *lx, uint32_t cond, const char *name);
/* What headers declare under a macro that the file defined itself, and does not now. */
int gone_behind_defines(struct probe *pr, struct err *err);
/* Tracepoints that the macro which makes them calls otherwise now. */
int gone_tracepoints(struct probe *pr, struct err *err);
/* Macros that conditions compare. */
int gone_in_conditions(struct probe *pr, struct err *err);

/*
 * Whether a macro that is called in @path may paste @name together from its arguments, as
 * `PAGEFLAG(Locked, …)` makes PageLocked and SetPageLocked: by its definition, or where none
 * is in sight. What stood in @old, the same file when it had the name in another way (or
 * NULL), does not make it.
 */
bool gone_pasted(struct probe *pr, const char *path, const struct facts *facts,
		 const struct facts *old, const char *name);

/* Whether @name is a word among enumerators of @path that macros of other files make. */
bool gone_enumerated(struct probe *pr, const char *path, const struct facts *facts,
		     const char *name);

/* Whether a token is a word behind "." or "->". */
bool gone_after_dot(const struct parser *p, uint32_t i);
/* field: such a word was a macro, and neither that nor a member now. */
int gone_member(struct probe *pr, uint32_t i, struct err *err);

#endif
