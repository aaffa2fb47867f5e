// SPDX-License-Identifier: GPL-2.0
#include <linux/mutex.h>

static DEFINE_MUTEX(retimer_lock);

struct tb_retimer {
	u32	index;
	bool	no_nvm_upgrade;
	int	auth_status;
};

static unsigned int retimers;

static int tb_retimer_nvm_add(struct tb_retimer *rt)
{
	rt->auth_status = 0;
	return 0;
}

int tb_retimer_add(struct tb_retimer *rt)
{
	mutex_lock(&retimer_lock);
	rt->index = retimers++;
	mutex_unlock(&retimer_lock);
	return tb_retimer_nvm_add(rt);
}

void tb_retimer_remove(struct tb_retimer *rt)
{
	rt->no_nvm_upgrade = true;
	retimers--;
}

int tb_retimer_init(void)
{
	retimers = 0;
	return 0;
}
