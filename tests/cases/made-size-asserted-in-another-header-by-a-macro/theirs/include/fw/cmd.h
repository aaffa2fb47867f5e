/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CMD_H
#define _CMD_H

#include <linux/types.h>

struct fw_cmd {
	u32 opcode;
	u32 flags;
	u64 arg;
	u64 cookie;
};

#endif
