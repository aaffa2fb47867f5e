/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EXA_MACSEC_H
#define _EXA_MACSEC_H

struct exa_device {
	unsigned long caps;
};

int exa_has_macsec(const struct exa_device *dev);
#ifdef CONFIG_EXA_MACSEC
int exa_macsec_init(struct exa_device *dev);
#endif

#endif
