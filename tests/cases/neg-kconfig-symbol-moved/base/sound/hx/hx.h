/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HX_H
#define _HX_H

#include <linux/types.h>

struct hx {
	u32 fw_size;
	bool jack;
};

#ifdef CONFIG_SND_HX_DSP
int hx_dsp_load(struct hx *h);
#else
static inline int hx_dsp_load(struct hx *h)
{
	return -EOPNOTSUPP;
}
#endif

#endif
