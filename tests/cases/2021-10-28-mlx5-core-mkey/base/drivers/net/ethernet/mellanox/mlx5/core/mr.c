// SPDX-License-Identifier: GPL-2.0 OR Linux-OpenIB
#include <linux/mlx5/driver.h>

int mlx5_cmd_exec(struct mlx5_core_dev *dev, void *in, int inlen, u32 *out);

int mlx5_core_create_mkey(struct mlx5_core_dev *dev,
			  struct mlx5_core_mkey *mkey,
			  u32 *in, int inlen)
{
	u32 out;
	int err;

	err = mlx5_cmd_exec(dev, in, inlen, &out);
	if (err)
		return err;
	mkey->key = out << 8;
	return 0;
}
EXPORT_SYMBOL(mlx5_core_create_mkey);

int mlx5_core_destroy_mkey(struct mlx5_core_dev *dev,
			   struct mlx5_core_mkey *mkey)
{
	u32 in = mkey->key >> 8, out;

	return mlx5_cmd_exec(dev, &in, sizeof(in), &out);
}
EXPORT_SYMBOL(mlx5_core_destroy_mkey);
