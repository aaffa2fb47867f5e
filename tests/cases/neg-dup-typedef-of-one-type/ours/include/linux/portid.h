/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef PORTID_H
#define PORTID_H
#include <linux/kernel.h>
typedef u32 port_id_t;
#endif
