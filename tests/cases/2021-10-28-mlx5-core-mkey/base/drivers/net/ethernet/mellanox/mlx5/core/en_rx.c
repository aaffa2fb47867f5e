// SPDX-License-Identifier: GPL-2.0 OR Linux-OpenIB
#include "en.h"

static int mlx5e_post_rx_wqes(struct mlx5e_rq *rq)
{
	if (!rq->mdev)
		return -ENODEV;
	rq->wqe.byte_count = 2048;
	return rq->ix++;
}

void mlx5e_rq_set_handlers(struct mlx5e_rq *rq)
{
	rq->post_wqes = mlx5e_post_rx_wqes;
	rq->flags = 0;
}
