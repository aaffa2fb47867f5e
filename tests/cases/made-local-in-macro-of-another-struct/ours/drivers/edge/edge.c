// SPDX-License-Identifier: GPL-2.0
#include <linux/edge.h>

int edge_fits(const struct entry_conn *conn, int iso)
{
	int bad = 0;

	if ((iso & 1) && conn->port == 80)
		bad++;
	if ((iso & 2) && conn->port == 443)
		bad++;
	if (iso & 4)
		bad++;
	return !bad;
}
