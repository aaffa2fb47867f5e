// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#ifdef CONFIG_RISCV_B
static int speed;

void cpf_check(void)
{
	speed++;
	speed--;
	speed = 3;
}
#endif
/* the end of it */

int cpf_init(void)
{
	return 0;
}
