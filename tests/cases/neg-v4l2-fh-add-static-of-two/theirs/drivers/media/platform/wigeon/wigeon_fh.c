// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>

struct wigeon_fh {
	struct list_head list;
};

static void v4l2_fh_add(struct wigeon_fh *fh)
{
	fh->list.next = &fh->list;
}

struct wigeon_fh *wigeon_open(void);
struct wigeon_fh *wigeon_open(void)
{
	struct wigeon_fh *fh = kzalloc(sizeof(*fh), GFP_KERNEL);

	if (fh)
		v4l2_fh_add(fh);
	return fh;
}
