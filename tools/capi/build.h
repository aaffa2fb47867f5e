/* SPDX-License-Identifier: GPL-2.0-only */
/* Collects facts while a file is parsed; for capi/ only. */
#ifndef CAPI_BUILD_H
#define CAPI_BUILD_H

#include "base/arena.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/facts.h"

struct facts_builder {
	VEC(struct fact) facts;
	VEC(struct fact_sub) subs;
	VEC(struct fact_include) includes;
	struct map strings;		/* text -> offset */
	struct arena keys;
	uint32_t strings_len;
	bool names;			/* only they are wanted, and includes */
	struct strbuf listed;		/* then they are here, one after the other */
};

#define FACTS_BUILDER_INIT \
	{ VEC_INIT, VEC_INIT, VEC_INIT, MAP_INIT, ARENA_INIT, 1, false, STRBUF_INIT }

uint32_t build_name(struct facts_builder *b, const char *s);
/* What is no name: nothing where only they are wanted. */
uint32_t build_str(struct facts_builder *b, const char *s, size_t len);
uint32_t build_cstr(struct facts_builder *b, const char *s);
/* Packs everything into one block and empties the builder. */
void build_finish(struct facts_builder *b, struct facts *out);
void build_release(struct facts_builder *b);

#endif
