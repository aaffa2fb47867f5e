/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SERIN_H
#define _LINUX_SERIN_H

#define BUILD_BUG_ON(c) ((void)sizeof(char[1 - 2 * !!(c)]))
enum serin_op {
	SERIN_PUSH,
	SERIN_POP,
	SERIN_SWAP,
	SERIN_DUP,
	SERIN_OPS,
};
#define SERIN_SLOTS	5

#endif
