/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UX_H
#define _UX_H

struct sock {
	int n;
};

struct usock {
	struct sock sk;
	int peer;
};

struct usock *usk(struct sock *sk);

#endif
