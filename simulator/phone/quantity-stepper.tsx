import { Icon } from "./icon";
import { mostOfOneProduct } from "./phone-contract";

/** One press adds; the same button stays in place for the next one, so focus does too. */
export function QuantityStepper(props: {
  name: string;
  quantity: number;
  onChange: (quantity: number) => void;
}) {
  const { name, quantity, onChange } = props;
  const isFull = quantity >= mostOfOneProduct;
  const isIn = quantity > 0;
  return (
    <div className={isIn ? "stepper is-in" : "stepper"}>
      {isIn && (
        <button
          type="button"
          aria-label={quantity === 1 ? `Remove ${name} from cart` : `One less of ${name}`}
          onClick={() => onChange(quantity - 1)}
        >
          <Icon name={quantity === 1 ? "bin" : "minus"} size={18} />
        </button>
      )}
      <output aria-label={`${name} in cart`}>{isIn ? quantity : ""}</output>
      <button
        type="button"
        className="stepper-add"
        aria-label={isIn ? `One more of ${name}` : `Add ${name} to cart`}
        aria-disabled={isFull}
        title={isFull ? `At most ${mostOfOneProduct} of one product` : undefined}
        onClick={() => !isFull && onChange(quantity + 1)}
      >
        <Icon name="plus" size={20} />
      </button>
    </div>
  );
}
