/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SCHED_CB_H
#define _SCHED_CB_H

#include <linux/packet.h>

struct sched_cb {
	unsigned int len;
	unsigned char kind:3;
	unsigned char late:1;
	unsigned short :4;
	unsigned char data[12];
};

#endif
