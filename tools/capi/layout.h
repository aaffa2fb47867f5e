/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How large a structure is, and where its members are, on one sort of machine. Known of
 * structures that are defined once, without a conditional or macro among their members,
 * from types that are known as well.
 */
#ifndef CAPI_LAYOUT_H
#define CAPI_LAYOUT_H

#include "capi/ctree.h"

/* One state of the tree, and who asks: the file that has to see the structure. */
struct layout_tree {
	struct ctree *tree;
	const struct snapshot *snap;
	struct repo *repo;
	const char *path;
	bool narrow;		/* a 32-bit machine, else a 64-bit one */
	bool loose;		/* … whose 64-bit numbers need but 4 bytes' alignment */
};

struct layout {
	uint64_t size, align;
	uint64_t bits;		/* where the bit-field ends that is the last member; 0: none is */
	uint64_t offset, member_size;	/* of the member that was asked for */
};

/*
 * Of "struct x" or "union x". @member: of which the offset is asked for, or NULL. 1
 * known, 0 not, <0 failed.
 */
int layout_of(struct layout *out, const struct layout_tree *in, const char *tag,
	      const char *member, struct err *err);
/*
 * How many elements the member of a structure has that is an array, whatever else is in it.
 * 1 known, 0 not, <0 failed.
 */
int layout_elements(uint64_t *out, const struct layout_tree *in, const char *tag,
		    const char *member, struct err *err);
/*
 * What a name or number stands for: an enumerator, or a macro for one; @name may be
 * the number itself. 1 known, 0 not, <0 failed.
 */
int layout_constant(uint64_t *out, const struct layout_tree *in, const char *name,
		    struct err *err);

#endif
