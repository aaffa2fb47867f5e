// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_flush(struct relay *r)
{
	return RELAY_OP(flush, r);
}

int user_map(struct relay *r, size_t n)
{
	int err = RELAY_OP(map, r, 4096, n);

	return err ? err : RELAY_OP(unmap, r, 4096);
}
