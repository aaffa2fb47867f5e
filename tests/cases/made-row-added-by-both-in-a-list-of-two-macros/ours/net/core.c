// SPDX-License-Identifier: GPL-2.0
#include <net/reason.h>

int drops(int n);

int drops(int n)
{
	return n ? DROP_RECURSION : NOT_DROPPED;
}
