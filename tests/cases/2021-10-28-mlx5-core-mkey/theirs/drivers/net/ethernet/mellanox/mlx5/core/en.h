/* SPDX-License-Identifier: GPL-2.0 OR Linux-OpenIB */
#ifndef __MLX5_EN_H__
#define __MLX5_EN_H__

#include <linux/mlx5/driver.h>

struct mlx5e_rq;

struct mlx5e_wqe {
	u32 lkey;
	u32 byte_count;
};

typedef int (*mlx5e_fp_post_rx_wqes)(struct mlx5e_rq *rq);

struct mlx5e_rq {
	struct mlx5e_wqe	wqe;
	mlx5e_fp_post_rx_wqes	post_wqes;
	u16			ix;
	unsigned long		flags;
	struct mlx5_core_mkey	umr_mkey;

	/* control */
	struct mlx5_core_dev	*mdev;
	u32			rqn;
};

#endif
