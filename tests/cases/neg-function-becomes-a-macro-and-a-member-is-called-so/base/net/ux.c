// SPDX-License-Identifier: GPL-2.0
#include <net/ux.h>

struct usock *usk(struct sock *sk)
{
	return (struct usock *)sk;
}

int ux_peer(struct sock *sk);

int ux_peer(struct sock *sk)
{
	return usk(sk)->peer;
}
