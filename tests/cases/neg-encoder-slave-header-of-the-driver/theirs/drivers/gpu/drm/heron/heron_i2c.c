// SPDX-License-Identifier: GPL-2.0
#include "drm_encoder_slave.h"

int heron_dpms(const struct heron_slave_funcs *f, void *enc);
int heron_dpms(const struct heron_slave_funcs *f, void *enc)
{
	f->dpms(enc, 3);
	return 0;
}
