// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/inet_sock.h>

int raw_err(struct sock *sk);
int raw_err(struct sock *sk)
{
	struct inet_sock *inet = inet_sk(sk);

	return inet->recverr && !inet->hdrincl;
}
