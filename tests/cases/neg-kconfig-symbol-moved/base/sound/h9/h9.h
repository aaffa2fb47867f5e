/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _H9_H
#define _H9_H

#include <linux/types.h>

struct h9 {
	u32 fw_size;
	bool jack;
};

#ifdef CONFIG_SND_H9_DSP
int h9_dsp_load(struct h9 *h);
#else
static inline int h9_dsp_load(struct h9 *h)
{
	return -EOPNOTSUPP;
}
#endif

#endif
