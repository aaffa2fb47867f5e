/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MSG_H
#define _LINUX_MSG_H

#include <linux/types.h>
#include <linux/build_bug.h>

struct msg {
	u16 kind;
	u8 text[6];
};

void msg_put(struct msg *m, const void *from, size_t n);

#define msg_copy(m, to, from, n) msg_put(m, from, n)
#define msg_text(m, from, n) do {					\
	if (from)							\
		msg_copy((m), text, from, n);				\
} while (0)

#endif
