// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/net.h>

struct epitem {
	struct file *file;
	unsigned int napi_id;
};

#ifdef CONFIG_NET
void ep_set_busy_poll_napi_id(struct epitem *epi)
{
	struct socket *sock;

	sock = sock_from_file(epi->file);
	if (!sock)
		return;
	epi->napi_id = sock->state;
}
#else
static inline void ep_set_busy_poll_napi_id(struct epitem *epi)
{
}
#endif
