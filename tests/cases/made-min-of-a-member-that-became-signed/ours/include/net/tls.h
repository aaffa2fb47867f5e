/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TLS_H
#define _TLS_H

#include <linux/types.h>

struct tls_rec {
	int len;
	u32 offset;
};

#endif
