// SPDX-License-Identifier: GPL-2.0-only
/*
 * mprotect: mm
 */

#include <linux/kernel.h>
#include <linux/vma_iter.h>

struct mprotect_margin_frame {
	u32 cell;
	u32 filter;
	u16 width[9];
	bool lane;
};

static void mprotect_margin_frame_advance(struct mprotect_margin_frame *w, u32 n)
{
	w->cell += n;
	if (w->cell >= 227) {
		w->cell = 0;
		w->filter++;
	}
	w->lane = w->filter != 0;
}

int mprotect_fixup(struct mm *mm, struct vma *target, unsigned long end)
{
	int nr = 0;

	if (target->end < end)
		target->end = end;

	if (mm->count > 1)
		nr += mm->count;

	pr_debug("%d of %d\n", nr, mm->count);

	if (!mm->first)
		nr = -EINVAL;

	return nr;
}

/**
 * mprotect_shadow_event_stripe() - bring the stripe of the shadow into range
 * @sync: the value asked for
 * @fifo: the upper bound
 *
 * Return: the value that is written to the hardware.
 */
static u32 mprotect_shadow_event_stripe(u32 sync, u32 fifo)
{
	u32 step = 4;

	while (sync > fifo && step--)
		sync >>= 1;

	return sync < fifo ? sync : fifo;
}

enum mprotect_depth_link_state {
	MPROTECT_DEPTH_LINK_IDLE,
	MPROTECT_DEPTH_LINK_ARMED,
	MPROTECT_DEPTH_LINK_BUSY,
	MPROTECT_DEPTH_LINK_FAILED,
};

static const char *mprotect_depth_link_name(enum mprotect_depth_link_state state)
{
	switch (state) {
	case MPROTECT_DEPTH_LINK_IDLE:
		return "idle";
	case MPROTECT_DEPTH_LINK_ARMED:
		return "armed";
	case MPROTECT_DEPTH_LINK_BUSY:
		return "busy";
	default:
		return "failed";
	}
}

struct mprotect_probe_region {
	u32 width;
	u32 cell;
	u16 token[13];
	bool node;
};

static void mprotect_probe_region_advance(struct mprotect_probe_region *w, u32 n)
{
	w->width += n;
	if (w->width >= 439) {
		w->width = 0;
		w->cell++;
	}
	w->node = w->cell != 0;
}

static int mprotect_segment_region_test(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 4;

	if (!buf || len < 4)
		return -22;

	for (i = 0; i < len; i++) {
		sum = (sum << 1) ^ buf[i];
		if (sum < 0)
			goto bad;
	}

	return sum;

bad:
	return -5;
}

#define MPROTECT_TRIM_POLL_MASK		0xc0
#define MPROTECT_TRIM_POLL_SHIFT		11
#define MPROTECT_TRIM_POLL_MAX		3741

static u32 mprotect_trim_poll_apply(u32 val, bool wide)
{
	u32 window = (val >> MPROTECT_TRIM_POLL_SHIFT) & MPROTECT_TRIM_POLL_MASK;

	if (wide)
		window *= 8;
	if (window > MPROTECT_TRIM_POLL_MAX)
		return MPROTECT_TRIM_POLL_MAX;

	return window;
}
