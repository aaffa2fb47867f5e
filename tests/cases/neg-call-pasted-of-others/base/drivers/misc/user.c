// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_flush(struct relay *r)
{
	return RELAY_OP(flush, r);
}
