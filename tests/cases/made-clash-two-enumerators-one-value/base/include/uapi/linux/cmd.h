/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CMD_H
#define CMD_H

enum cmd_attr {
	CMD_A_UNSPEC = 0,
	CMD_A_ID = 1,
	CMD_A_NAME = 2,

	/* since 5.1 */
	CMD_A_FLAGS = 3,
	CMD_A_SIZE = 4,
};

#endif
