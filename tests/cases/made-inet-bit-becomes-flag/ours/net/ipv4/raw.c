// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/inet_sock.h>

int raw_err(struct sock *sk);
int raw_err(struct sock *sk)
{
	return inet_test_bit(RECVERR, sk) && !inet_test_bit(HDRINCL, sk);
}
