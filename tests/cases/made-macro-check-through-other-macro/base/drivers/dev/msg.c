// SPDX-License-Identifier: GPL-2.0
#include <linux/msg.h>

void dev_say(struct msg *m, const char *what)
{
	msg_text(m, what, 6);
}
