/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PTDUMP_H
#define _LINUX_PTDUMP_H

#include <linux/types.h>

struct ptdump_range {
	unsigned long start;
	unsigned long end;
	unsigned int pmd_entry;
	unsigned int pte_entry;
};

void ptdump_note(struct ptdump_range *r, unsigned int level);

#endif
