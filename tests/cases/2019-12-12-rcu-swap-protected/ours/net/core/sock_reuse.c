// SPDX-License-Identifier: GPL-2.0
#include <linux/rcupdate.h>

struct bpf_prog;

struct sock_reuseport {
	struct rcu_head rcu;
	struct bpf_prog *prog;
	u16 num_socks;
};

extern int reuseport_lock;
int lockdep_is_held(const int *lock);

int reuseport_attach_prog(struct sock_reuseport *reuse, struct bpf_prog *prog,
			  struct bpf_prog **old)
{
	if (!reuse->num_socks)
		return -EINVAL;
	*old = rcu_replace_pointer(reuse->prog, prog,
				   lockdep_is_held(&reuseport_lock));
	return 0;
}
EXPORT_SYMBOL_GPL(reuseport_attach_prog);
