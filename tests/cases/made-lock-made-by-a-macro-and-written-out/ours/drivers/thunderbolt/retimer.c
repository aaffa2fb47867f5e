// SPDX-License-Identifier: GPL-2.0
#include <linux/mutex.h>

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
	rt->index = retimers++;
	return tb_retimer_nvm_add(rt);
}

static struct mutex retimer_lock = __MUTEX_INITIALIZER(retimer_lock);

void tb_retimer_remove(struct tb_retimer *rt)
{
	rt->no_nvm_upgrade = true;

	mutex_lock(&retimer_lock);
	retimers--;
	mutex_unlock(&retimer_lock);
}

int tb_retimer_init(void)
{
	retimers = 0;
	return 0;
}
