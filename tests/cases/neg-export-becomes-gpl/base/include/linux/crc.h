/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CRC_H
#define _LINUX_CRC_H

#include <linux/types.h>

u16 crc_itu(u16 crc, const u8 *buf, size_t len);
u16 crc_byte(u16 crc, u8 data);

enum cr_class {
	CR_CLASS_NONE,
	CR_CLASS_LOW,
	CR_CLASS_HIGH,
	CR_CLASS_MAX
};

static inline const char *cr_class_str(enum cr_class c)
{
	return c == CR_CLASS_HIGH ? "high" :
		c == CR_CLASS_LOW ? "low" : "none";
}

#endif
