/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEWALK_H
#define _LINUX_PAGEWALK_H

#include <linux/kernel.h>

typedef struct { unsigned long pmd; } pmd_t;
typedef struct { unsigned long pte; } pte_t;

struct mm_struct {
	pmd_t pgd[8];
};

struct mm_walk;

/**
 * struct mm_walk_ops - what to do at each level
 * @pmd_entry: for each present pmd
 * @pte_hole: for each hole
 */
struct mm_walk_ops {
	int (*pmd_entry)(pmd_t *pmd, unsigned long addr,
			 unsigned long next, struct mm_walk *walk);
	int (*pte_hole)(unsigned long addr, unsigned long next,
			struct mm_walk *walk);
};

struct mm_walk {
	const struct mm_walk_ops *ops;
	struct mm_struct *mm;
	void *private;
};

int walk_page_range(struct mm_struct *mm, unsigned long addr,
		    unsigned long end, const struct mm_walk_ops *ops,
		    void *private);

#endif /* _LINUX_PAGEWALK_H */
