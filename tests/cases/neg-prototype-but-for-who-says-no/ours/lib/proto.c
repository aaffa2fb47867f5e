// SPDX-License-Identifier: GPL-2.0
#define NO_PROTO
#include <linux/proto_on.h>

int proto_scale(int v);

int proto_scale(int v)
{
	return v * 2;
}

int proto_read(void)
{
	return proto_scale(1);
}
