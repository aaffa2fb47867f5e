// SPDX-License-Identifier: GPL-2.0
#include <linux/pagewalk.h>

static u32 pgwalk_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

enum pgwalk_phase {
	PGWALK_PHASE_IDLE,
	PGWALK_PHASE_ARMED,
	PGWALK_PHASE_RUNNING,
	PGWALK_PHASE_FAULT,
};

static bool pgwalk_phase_ok(enum pgwalk_phase from, enum pgwalk_phase to)
{
	switch (to) {
	case PGWALK_PHASE_ARMED:
		return from == PGWALK_PHASE_IDLE;
	case PGWALK_PHASE_RUNNING:
		return from == PGWALK_PHASE_ARMED;
	case PGWALK_PHASE_FAULT:
	case PGWALK_PHASE_IDLE:
		return true;
	}
	return false;
}

int walk_page_span(struct mm_walk *walk)
{
	unsigned long addr, pmd = 0;
	int err = 0;

	for (addr = walk->start; addr < walk->end && !err; addr += 4096)
		if (walk->pmd_entry)
			err = walk->pmd_entry(&pmd, addr, walk);
	return err;
}

static int count_one(unsigned long *pmd, unsigned long addr,
			 struct mm_walk *walk)
{
	(*(unsigned long *)walk->private)++;
	return 0;
}

unsigned long walk_count(unsigned long start, unsigned long end)
{
	unsigned long n = 0;
	struct mm_walk walk = {
		.pmd_entry = count_one,
		.start = start,
		.end = end,
		.private = &n,
	};

	walk_page_span(&walk);
	return n;
}
