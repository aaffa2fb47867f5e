// SPDX-License-Identifier: GPL-2.0
#include <net/ux.h>

int ux_peer(struct sock *sk);

int ux_peer(struct sock *sk)
{
	return usk(sk)->peer;
}
