// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/inet_sock.h>

struct teal_sock {
	struct inet_sock inet;
	u8 recverr;
};

int teal_report(struct sock *sk, int err);
int teal_report(struct sock *sk, int err)
{
	struct teal_sock *ts = (struct teal_sock *)sk;

	ts->recverr = 1;
	return sk->sk_type == 3 && inet_sk(sk)->recverr ? err : 0;
}
