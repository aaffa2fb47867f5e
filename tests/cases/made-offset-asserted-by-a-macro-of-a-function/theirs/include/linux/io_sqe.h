/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IO_SQE_H
#define _IO_SQE_H

#include <linux/types.h>

struct io_sqe {
	u8 opcode;
	u8 flags;
	u16 ioprio;
	u32 fd;
	u64 off;
	u64 personality;
	u64 user_data;
};

#endif
